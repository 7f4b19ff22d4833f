extension API {
    /// A schema: what it says is in ``SchemaContents``, whose members are members of the schema as well.
    ///
    /// A value like any other, but no wider than a pointer: schemas are handed around much and changed seldom. What
    /// several copies share is copied when one of them is changed.
    @dynamicMemberLookup
    public struct Schema: Sendable {
        @usableFromInline var storage: Storage

        /// Changed only where there is a single reference to it.
        @usableFromInline
        final class Storage: @unchecked Sendable {
            @usableFromInline var contents: SchemaContents

            @usableFromInline
            init(_ contents: SchemaContents) { self.contents = contents }
        }

        public init(pointer: JSONPointer, range: SourceRange) {
            storage = Storage(SchemaContents(pointer: pointer, range: range))
        }

        @inlinable
        public subscript<Member>(dynamicMember path: WritableKeyPath<SchemaContents, Member>) -> Member {
            @inline(__always)
            get { storage.contents[keyPath: path] }
            @inline(__always)
            _modify {
                if !isKnownUniquelyReferenced(&storage) { storage = Storage(storage.contents) }
                yield &storage.contents[keyPath: path]
            }
        }
    }
}
