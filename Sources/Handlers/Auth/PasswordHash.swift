/// An scrypt hash of a password, written as a PHC string: `$scrypt$ln=17,r=8,p=1$<salt>$<hash>`.
///
/// The salt is 8 to 64 bytes, the hash 32, both in base64 without padding.
struct PasswordHash: Sendable {
    let parameters: ScryptParameters
    let salt: [UInt8]
    let hash: [UInt8]

    static let saltLength = 16
    static let hashLength = 32

    /// Hashes a password. Takes the time and memory that the parameters say.
    init(_ password: [UInt8], salt: [UInt8], parameters: ScryptParameters) throws(CryptoFault) {
        self.parameters = parameters
        self.salt = salt
        hash = try Scrypt.derive(password, salt: salt, parameters: parameters, length: Self.hashLength)
    }

    func matches(_ password: [UInt8]) throws(CryptoFault) -> Bool {
        let other = try PasswordHash(password, salt: salt, parameters: parameters)
        return ConstantTime.areEqual(hash[...], other.hash[...])
    }
}

extension PasswordHash: CustomStringConvertible {
    /// `$scrypt$ln=17,r=8,p=1$<salt>$<hash>`
    var description: String {
        let cost = "ln=\(parameters.logN),r=\(parameters.r),p=\(parameters.p)"
        let texts = [salt, hash].map { String(decoding: Base64Text.standard.encode($0), as: UTF8.self) }
        return (["", "scrypt", cost] + texts).joined(separator: "$")
    }

    /// Reads a record in exactly the form that ``description`` writes; nil for any other.
    ///
    /// - Parameter memoryLimit: records whose check would take more bytes are refused, so that a planted one cannot
    ///   exhaust the machine.
    init?(_ text: String, memoryLimit: Int) {
        guard text.utf8.count <= 256 else { return nil }
        let fields = Array(text.utf8).split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false)
        guard fields.count == 5, fields[0].isEmpty, fields[1].elementsEqual("scrypt".utf8) else { return nil }
        guard let parameters = ScryptParameters(fields[2]), let memory = parameters.memory, memory <= memoryLimit else {
            return nil
        }
        guard let salt = Base64Text.standard.decode(fields[3]), (8...64).contains(salt.count) else { return nil }
        guard let hash = Base64Text.standard.decode(fields[4]), hash.count == Self.hashLength else { return nil }
        self.parameters = parameters
        self.salt = salt
        self.hash = hash
    }
}

extension ScryptParameters {
    /// Reads `ln=17,r=8,p=1`.
    fileprivate init?(_ text: ArraySlice<UInt8>) {
        let fields = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard fields.count == 3,
            let logN = Self.number(fields[0], after: "ln="),
            let r = Self.number(fields[1], after: "r="),
            let p = Self.number(fields[2], after: "p=")
        else { return nil }
        self.init(logN: logN, r: r, p: p)
    }

    /// One or two digits without a leading zero.
    private static func number(_ text: ArraySlice<UInt8>, after name: String) -> Int? {
        guard text.starts(with: name.utf8) else { return nil }
        let digits = text.dropFirst(name.utf8.count)
        guard (1...2).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        return digits.reduce(0 as Int?) { value, digit in
            guard let value, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            return value * 10 + Int(digit - UInt8(ascii: "0"))
        }
    }
}
