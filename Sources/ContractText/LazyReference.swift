public import Synchronization

/// An object that is made at the first use, by whichever thread comes first, and then read without a lock.
///
/// The standard library's `AtomicLazyReference` looks up the metadata of a generic type at each load, which took a
/// third of the time of reading a body.
@usableFromInline
package struct LazyReference<Object: AnyObject & Sendable>: ~Copyable, Sendable {
    @usableFromInline let address = Atomic<UInt>(0)

    @inlinable
    package init() {}

    /// Runs a function with the object, which is made if there is none yet.
    @inlinable
    @inline(__always)
    package func withObject<Result>(or make: () -> Object, _ body: (Object) -> Result) -> Result {
        let current = address.load(ordering: .acquiring)
        guard current != 0 else { return body(store(make())) }
        return unsafe LazyReference.reference(current)._withUnsafeGuaranteedRef(body)
    }

    @inlinable
    @inline(never)
    func store(_ object: Object) -> Object {
        let new = unsafe UInt(bitPattern: Unmanaged.passRetained(object).toOpaque())
        let outcome = address.compareExchange(expected: 0, desired: new, ordering: .acquiringAndReleasing)
        guard !outcome.exchanged else { return object }
        unsafe LazyReference.reference(new).release()
        return unsafe LazyReference.reference(outcome.original).takeUnretainedValue()
    }

    @inlinable
    @inline(__always)
    static func reference(_ address: UInt) -> Unmanaged<Object> {
        guard let pointer = unsafe UnsafeRawPointer(bitPattern: address) else {
            preconditionFailure("an address that was stored isn't zero")
        }
        return unsafe .fromOpaque(pointer)
    }

    @inlinable
    deinit {
        let current = address.load(ordering: .acquiring)
        if current != 0 { unsafe LazyReference.reference(current).release() }
    }
}
