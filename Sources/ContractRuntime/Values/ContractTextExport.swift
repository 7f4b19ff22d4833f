// Generated code imports only the runtime, and names patterns and formats.
@_exported import ContractText
