// Generated from basics.yaml by `contract generate`. Do not edit.
// To regenerate: contract generate basics.yaml --output Sources/ShopBasics --module ShopBasics

import ContractRuntime
