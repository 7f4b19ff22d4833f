/// The formats of strings that are checked; others only describe.
enum StringFormat {
    static func matches(_ text: String, _ format: String) -> Bool {
        let bytes = Array(text.utf8)
        switch format {
        case "date-time": return isDateTime(bytes[...])
        case "date": return isDate(bytes[...])
        case "time": return isTime(bytes[...])
        case "email": return isEmail(bytes)
        case "uuid": return isUUID(bytes)
        case "uri": return isURI(bytes)
        case "uri-reference": return isURIReference(bytes)
        case "duration": return isDuration(bytes)
        case "json-pointer": return isJSONPointer(bytes[...])
        case "ipv4": return isIPv4(bytes[...])
        case "ipv6": return isIPv6(bytes[...])
        case "hostname": return isHostname(bytes[...])
        case "byte": return isBase64(bytes)
        default: return true
        }
    }

    /// RFC 3339 §5.6, such as `2024-02-29T23:59:60Z`.
    private static func isDateTime(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count > 11 else { return false }
        let separator = text[text.startIndex + 10]
        let isSeparated = separator == UInt8(ascii: "T") || separator == UInt8(ascii: "t")
        return isSeparated && isDate(text.prefix(10)) && isTime(text.dropFirst(11))
    }

    private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2]),
            (1...12).contains(month)
        else { return false }
        let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return day >= 1 && day <= days[month - 1]
    }

    /// `hh:mm:ss`, a fraction, and an offset, which RFC 3339 requires. A leap second is the last of a UTC day.
    private static func isTime(_ text: ArraySlice<UInt8>) -> Bool {
        guard text.count >= 9, let hour = number(text.prefix(2)), let minute = number(text.dropFirst(3).prefix(2)),
            let second = number(text.dropFirst(6).prefix(2)), hour < 24, minute < 60, second <= 60,
            text[text.startIndex + 2] == UInt8(ascii: ":"), text[text.startIndex + 5] == UInt8(ascii: ":")
        else { return false }
        var rest = text.dropFirst(8)
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { isDigit($0) }
            guard !digits.isEmpty else { return false }
            rest = rest.dropFirst(digits.count + 1)
        }
        guard let offset = offsetMinutes(rest) else { return false }
        let minuteOfDay = (hour * 60 + minute - offset + 2 * 1440) % 1440
        return second < 60 || minuteOfDay == 1439
    }

    /// `Z`, or `+hh:mm` as minutes.
    private static func offsetMinutes(_ text: ArraySlice<UInt8>) -> Int? {
        if text.elementsEqual("Z".utf8) || text.elementsEqual("z".utf8) { return 0 }
        guard text.count == 6, let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            text[text.startIndex + 3] == UInt8(ascii: ":"),
            let hours = number(text.dropFirst().prefix(2)), let minutes = number(text.suffix(2)),
            hours < 24, minutes < 60
        else { return nil }
        return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
    }

    /// RFC 9562 §4: 8-4-4-4-12 hexadecimal digits.
    private static func isUUID(_ text: [UInt8]) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy(isHexDigit) }
    }

    /// RFC 4648 §4, with padding.
    private static func isBase64(_ text: [UInt8]) -> Bool {
        guard text.count % 4 == 0 else { return false }
        let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        return padding <= 2
            && text.dropLast(padding).allSatisfy { byte in
                isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
            }
    }

    static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count < 10, digits.allSatisfy(isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

    static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
    }
}
