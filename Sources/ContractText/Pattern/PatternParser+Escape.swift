extension PatternParser {
    /// An escape outside of classes, at its backslash.
    mutating func parseAtomEscape() throws(Pattern.Failure) -> PatternNode {
        switch next {
        case "b":
            advance(by: 2)
            return .assertion(.wordBoundary)
        case "B":
            advance(by: 2)
            return .assertion(.noWordBoundary)
        case .some(let letter) where letter == "k" || ("1"..."9").contains(letter):
            guard readsAll else { throw failure("back-references aren't supported: they have no linear-time match") }
            return try parseBackReference()
        default:
            return .set(try parseEscape(inClass: false))
        }
    }

    /// `\1` or `\k<name>`, as if it were nothing.
    private mutating func parseBackReference() throws(Pattern.Failure) -> PatternNode {
        let isNamed = next == "k"
        advance(by: 2)
        if isNamed {
            guard skip("<") else { throw failure("expected '<' and the name of a group") }
            try skipGroupName()
        } else {
            while let digit = current, ("0"..."9").contains(digit) { advance() }
        }
        return .empty
    }

    /// The code points that an escape stands for.
    mutating func parseEscape(inClass: Bool) throws(Pattern.Failure) -> ScalarSet {
        let start = position
        advance()
        guard let letter = current else { throw failure("nothing follows '\\'") }
        advance()
        if let set = classEscape(letter) { return set }
        switch letter {
        case "p": return try parseProperty(at: start)
        case "P": return try parseProperty(at: start).inverted
        case "t": return ScalarSet(0x09)
        case "n": return ScalarSet(0x0A)
        case "v": return ScalarSet(0x0B)
        case "f": return ScalarSet(0x0C)
        case "r": return ScalarSet(0x0D)
        case "b" where inClass: return ScalarSet(0x08)
        case "0" where current.flatMap({ ("0"..."9").contains($0) ? $0 : nil }) == nil: return ScalarSet(0)
        case "c": return ScalarSet(try parseControl(at: start))
        case "x": return ScalarSet(try parseHexadecimal(count: 2, at: start))
        case "u": return ScalarSet(try parseUnicode(at: start))
        case _ where letter.isASCII && !letter.properties.isAlphabetic && !("0"..."9").contains(letter):
            return ScalarSet(letter.value)
        default:
            rewind(to: start)
            throw failure("there is no escape '\\\(letter)'")
        }
    }

    private func classEscape(_ letter: Unicode.Scalar) -> ScalarSet? {
        switch letter {
        case "d": .digits
        case "D": ScalarSet.digits.inverted
        case "w": .wordCharacters
        case "W": ScalarSet.wordCharacters.inverted
        case "s": .whiteSpace
        case "S": ScalarSet.whiteSpace.inverted
        default: nil
        }
    }

    /// `\cA`
    private mutating func parseControl(at start: Int) throws(Pattern.Failure) -> UInt32 {
        guard let letter = current, letter.isASCII, letter.properties.isAlphabetic else {
            rewind(to: start)
            throw failure("expected a letter after '\\c'")
        }
        advance()
        return letter.value & 31
    }

    private mutating func parseHexadecimal(count: Int, at start: Int) throws(Pattern.Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<count {
            guard let digit = current.flatMap(PatternParser.digit) else {
                rewind(to: start)
                throw failure("expected \(count) hexadecimal digits")
            }
            value = value << 4 | digit
            advance()
        }
        return value
    }

    /// `\u0041`, `\u{1F600}` or two halves of a surrogate pair.
    private mutating func parseUnicode(at start: Int) throws(Pattern.Failure) -> UInt32 {
        if skip("{") { return try parseBracedUnicode(at: start) }
        let unit = try parseHexadecimal(count: 4, at: start)
        guard (0xD800..<0xDC00).contains(unit), current == "\\", next == "u" else { return unit }
        let middle = position
        advance(by: 2)
        guard current != "{" else {
            rewind(to: middle)
            return unit
        }
        let low = try parseHexadecimal(count: 4, at: start)
        guard (0xDC00..<0xE000).contains(low) else {
            rewind(to: middle)
            return unit
        }
        return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
    }

    private mutating func parseBracedUnicode(at start: Int) throws(Pattern.Failure) -> UInt32 {
        var value: UInt32 = 0
        var count = 0
        while let digit = current.flatMap(PatternParser.digit), value <= ScalarSet.lastScalar {
            value = value << 4 | digit
            count += 1
            advance()
        }
        guard count > 0, value <= ScalarSet.lastScalar, skip("}") else {
            rewind(to: start)
            throw failure("expected a code point up to 10FFFF and '}'")
        }
        return value
    }

    /// `\p{Lu}`
    private mutating func parseProperty(at start: Int) throws(Pattern.Failure) -> ScalarSet {
        guard skip("{") else {
            rewind(to: start)
            throw failure("expected '{' and the name of a property")
        }
        var name = ""
        while let scalar = current, scalar != "}" {
            name.unicodeScalars.append(scalar)
            advance()
        }
        let isSkipped = readsAll && UnicodeProperty.isKnown(name)
        guard skip("}"), let set = isSkipped ? ScalarSet.none : UnicodeProperty.scalars(named: name) else {
            rewind(to: start)
            throw failure("the property '\(name)' isn't supported")
        }
        return set
    }

    // MARK: Classes

    /// A class, behind its opening bracket.
    mutating func parseClass() throws(Pattern.Failure) -> ScalarSet {
        let start = position - 1
        let isInverted = skip("^")
        var ranges: [ScalarSet.Bounds] = []
        while !skip("]") {
            guard current != nil else {
                rewind(to: start)
                throw failure("this '[' is never closed")
            }
            ranges += try parseClassItem()
        }
        let set = ScalarSet(ranges)
        return isInverted ? set.inverted : set
    }

    /// One member of a class, or a range of them.
    private mutating func parseClassItem() throws(Pattern.Failure) -> [ScalarSet.Bounds] {
        let start = position
        let first = try parseClassAtom()
        guard current == "-", let next, next != "]" else { return first.set.ranges }
        let middle = position
        advance()
        let last = try parseClassAtom()
        guard let low = first.scalar, let high = last.scalar else {
            // A hyphen next to a class stands for itself.
            rewind(to: middle)
            return first.set.ranges
        }
        guard low <= high else {
            rewind(to: start)
            throw failure("the range is out of order")
        }
        return [low...high]
    }

    /// A member of a class; `scalar` when it is a single one, which may begin or end a range.
    private mutating func parseClassAtom() throws(Pattern.Failure) -> (set: ScalarSet, scalar: UInt32?) {
        guard let scalar = current else { throw failure("expected ']'") }
        guard scalar == "\\" else {
            advance()
            return (ScalarSet(scalar.value), scalar.value)
        }
        let isClass = next.map { "dDwWsSpP".unicodeScalars.contains($0) } ?? false
        let set = try parseEscape(inClass: true)
        return (set, isClass ? nil : set.ranges.first?.lowerBound)
    }
}
