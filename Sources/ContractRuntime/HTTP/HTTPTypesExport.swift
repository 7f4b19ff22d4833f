// Generated code imports only this module, and names methods (`.get`) and header fields of HTTPTypes.
@_exported import HTTPTypes
