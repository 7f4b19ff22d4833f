/// The camel-case name of most names in contracts, such as `user_id`: letters in lower case, digits and underscores. It
/// is what ``Words`` makes of them, without taking the text apart; nil for all others.
func plainCamelCase(_ text: String, startsUpper: Bool) -> String? {
    var text = text
    return text.withUTF8 { bytes in
        guard bytes.first.map(isLower) ?? false, bytes.allSatisfy({ isLower($0) || isDigit($0) || $0 == underscore })
        else { return nil }
        var name: [UInt8] = []
        name.reserveCapacity(bytes.count)
        for word in bytes.split(separator: underscore) {
            // `o_auth` is `OAuth`: single letters may be part of a brand.
            if word.count == 1, word.first == UInt8(ascii: "o") || word.first == UInt8(ascii: "i") { return nil }
            if name.isEmpty && !startsUpper { name += word } else { append(word, to: &name) }
        }
        return String(decoding: name, as: UTF8.self)
    }
}

private let underscore = UInt8(ascii: "_")

private func isLower(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") }
private func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

/// Appends a word with a capital, or in the spelling that it has as an acronym or a brand.
private func append(_ word: Slice<UnsafeBufferPointer<UInt8>>, to name: inout [UInt8]) {
    let start = name.count
    name += word
    guard word.count <= longestSpecialWord else {
        name[start] = upper(name[start])
        return
    }
    if let brand = brands[packed(word)] {
        name.replaceSubrange(start..., with: brand.utf8)
    } else if acronyms.contains(packed(word)) {
        for index in start..<name.count { name[index] = upper(name[index]) }
    } else if word.last == UInt8(ascii: "s"), acronyms.contains(packed(word.dropLast())) {
        for index in start..<name.count - 1 { name[index] = upper(name[index]) }
    } else {
        name[start] = upper(name[start])
    }
}

private func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte - 0x20 : byte }

/// Words of up to eight bytes as numbers, which are found faster than texts.
private let longestSpecialWord = 8
private let acronyms = Set(Words.acronyms.map { packed($0.utf8) })
private let brands = Dictionary(uniqueKeysWithValues: Words.brands.map { (packed($0.key.utf8), $0.value) })

private func packed(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(0) { $0 << 8 | UInt64($1) } }
