/// The loops over the properties of an ``ObjectTable``: not generic, so that they are compiled once, to plain code.
@safe final class ObjectCore: @unchecked Sendable {
    /// What the loops need of a property, side by side in memory that never changes.
    @safe struct Field {
        /// `,"name":` as it is written, and room behind it to copy it in large steps. Reading compares it from the
        /// quotation mark on.
        let piece: UnsafeMutablePointer<UInt8>
        let pieceCount: Int
        /// The name's own bytes, without escapes.
        let name: UnsafeBufferPointer<UInt8>
        let offset: Int
        let codec: Unmanaged<AnyCodec>
        let mayBeAbsent: Bool
        let isRequired: Bool
    }

    let parts: ObjectParts
    let fields: UnsafeMutablePointer<Field>
    let count: Int
    /// The names, for additional properties that are called alike.
    let names: Set<String>

    init(_ parts: ObjectParts) {
        self.parts = parts
        count = parts.fields.count
        names = Set(parts.fields.map(\.name))
        unsafe fields = .allocate(capacity: max(count, 1))
        for (index, field) in parts.fields.enumerated() {
            unsafe (fields + index).initialize(to: Field(field))
        }
    }

    deinit {
        for index in 0..<count { unsafe fields[index].deallocate() }
        unsafe fields.deinitialize(count: count)
        unsafe fields.deallocate()
    }
}

extension ObjectCore.Field {
    /// The codec is kept alive by the table's parts.
    fileprivate init(_ field: ObjectParts.Field) {
        let text = JSONEncoding.encode(field.name, .string())
        let bytes = [UInt8(ascii: ",")] + text + [UInt8(ascii: ":")]
        unsafe piece = .allocate(capacity: bytes.count + ByteBlock.reach - ByteBlock.size)
        unsafe piece.initialize(repeating: 0, count: bytes.count + ByteBlock.reach - ByteBlock.size)
        unsafe piece.update(from: bytes, count: bytes.count)
        pieceCount = bytes.count
        let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: field.name.utf8.count)
        _ = unsafe copy.initialize(from: field.name.utf8)
        unsafe name = UnsafeBufferPointer(copy)
        offset = field.offset
        unsafe codec = unsafe .passUnretained(field.codec)
        mayBeAbsent = field.mayBeAbsent
        isRequired = field.absence == nil
    }

    fileprivate func deallocate() {
        unsafe piece.deallocate()
        unsafe name.deallocate()
    }
}

// MARK: Writing, comparing, destroying

extension ObjectCore {
    func encode(_ source: UnsafeRawPointer, to writer: inout JSONWriter) {
        writer.write(byte: UInt8(ascii: "{"))
        var isFirst = true
        for index in 0..<count {
            let field = unsafe fields + index
            let property = unsafe source + field.pointee.offset
            unsafe field.pointee.codec._withUnsafeGuaranteedRef { codec in
                if unsafe field.pointee.mayBeAbsent, unsafe codec.isAbsent(property) { return }
                // The first piece goes without its comma.
                let skipped = isFirst ? 1 : 0
                unsafe writer.write(padded: field.pointee.piece + skipped, count: field.pointee.pieceCount - skipped)
                isFirst = false
                unsafe codec.encode(property, to: &writer)
            }
        }
        if let additional = parts.additional {
            _ = unsafe additional.codec.encodeMembers(
                source + additional.offset,
                except: names,
                to: &writer,
                isFirst: isFirst
            )
        }
        writer.write(byte: UInt8(ascii: "}"))
    }

    func isEqual(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer) -> Bool {
        for field in parts.fields where unsafe !field.codec.isEqual(left + field.offset, right + field.offset) {
            return false
        }
        guard let additional = parts.additional else { return true }
        return unsafe additional.codec.isEqual(left + additional.offset, right + additional.offset)
    }

    func hash(_ source: UnsafeRawPointer, into hasher: inout Hasher) {
        for field in parts.fields { unsafe field.codec.hash(source + field.offset, into: &hasher) }
        if let additional = parts.additional { unsafe additional.codec.hash(source + additional.offset, into: &hasher) }
    }

    /// Destroys the properties that were read before reading failed.
    func destroy(_ target: UnsafeMutableRawPointer, only made: FieldSet) {
        for (index, field) in parts.fields.enumerated() where made.contains(index) {
            unsafe field.codec.destroy(target + field.offset)
        }
        if let additional = parts.additional { unsafe additional.codec.destroy(target + additional.offset) }
    }
}

/// A set of indices of fields; the first 64 in one word.
struct FieldSet {
    private var low: UInt64 = 0
    /// Nil where one word is enough: then there is nothing to count references of.
    private var high: [UInt64]?

    init(capacity: Int) {
        high = capacity <= 64 ? nil : Array(repeating: 0, count: (capacity - 1) / 64)
    }

    /// False when the index is in the set already.
    @inline(__always)
    mutating func insert(_ index: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: index & 63)
        if index < 64 {
            guard low & bit == 0 else { return false }
            low |= bit
            return true
        }
        return insert(bit, inWord: index >> 6 - 1)
    }

    @inline(never)
    private mutating func insert(_ bit: UInt64, inWord word: Int) -> Bool {
        guard let old = high?[word], old & bit == 0 else { return false }
        high?[word] = old | bit
        return true
    }

    @inline(__always)
    func contains(_ index: Int) -> Bool {
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: index & 63)
        return (index < 64 ? low : high?[index >> 6 - 1] ?? 0) & bit != 0
    }

    mutating func remove(_ index: Int) {
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: index & 63)
        if index < 64 { low &= ~bit } else { high?[index >> 6 - 1] &= ~bit }
    }

    var count: Int { high?.reduce(low.nonzeroBitCount) { $0 + $1.nonzeroBitCount } ?? low.nonzeroBitCount }
}
