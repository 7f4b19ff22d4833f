// Generated from contract.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate contract.yaml --output Sources/OtherKeywords --module OtherKeywords --mock

import ContractRuntime
