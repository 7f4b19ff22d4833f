/// Secrets that an attacker tries first: texts from documentation, and repetitions.
enum GuessableSecret {
    static func matches(_ secret: [UInt8]) -> Bool {
        Set(secret).count < 8 || repeats(secret) || holdsSample(secret)
    }

    /// Whether the secret is a short piece over and over.
    private static func repeats(_ secret: [UInt8]) -> Bool {
        (1...8).contains { period in
            zip(secret, secret.dropFirst(period)).allSatisfy { $0 == $1 }
        }
    }

    private static func holdsSample(_ secret: [UInt8]) -> Bool {
        let letters = String(decoding: secret, as: UTF8.self).lowercased().filter { $0.isLetter || $0.isNumber }
        return samples.contains { letters.contains($0) }
    }

    /// What remains of the usual placeholders without their punctuation.
    private static let samples = [
        "changeme", "changethis", "replaceme", "replacethis", "insertsecret",
        "yoursecret", "yourjwtsecret", "your256bit", "yoursupersecret", "yourkeyhere",
        "mysecret", "supersecret", "topsecret", "secretsecret", "asecretkey",
        "astringsecretatleast", "thisisasecret", "notasecret", "notsosecret",
        "passwordpassword", "correcthorsebattery", "iloveyou", "qwertyuiop", "12345678901234567890",
        "abcdefghijklmnopqrstuvwxyz",
    ]
}
