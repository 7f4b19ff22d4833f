// Generated code imports ContractRuntime only; these names come with it.
#if canImport(FoundationEssentials)
    @_exported public import struct FoundationEssentials.Date
    @_exported public import struct FoundationEssentials.Decimal
    @_exported public import struct FoundationEssentials.UUID
#else
    @_exported public import struct Foundation.Date
    @_exported public import struct Foundation.Decimal
    @_exported public import struct Foundation.UUID
#endif
