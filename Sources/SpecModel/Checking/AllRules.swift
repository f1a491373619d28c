/// Every rule of the model as a whole, in the order of the folder.
let modelRules: [any Rule] = [
    AmountRanges(), ClosedEnums(), ErrorCodes(), FilesInRequests(), KnownCurrencies(), NoticeKinds(),
    SettlingStates(),
    StatedSources(), UniqueNames(),
    UnlistedSubCodes(), ValidNames(),
]

/// Every rule of operations, in the order of the folder.
let operationRules: [any OperationRule] = [
    AbsentStatus(), CallKinds(), CallOptions(), EchoIdentifiers(), EchoedFields(), ErrorCodes(), FilesInCalls(),
    IdempotencyKey(),
    KnownRefusals(), MatchingReplyNode(), PositionalOrder(), RequiredOfReplies(), SamplesFit(),
    SettlementCompleteness(), SettlementInputs(), SettlingNotices(), SettlingStatus(), StatusMeanings(),
    UniqueSamples(),
    UnrepeatedKeys(), V3Verbs(), ValidNames(),
]

/// Every rule of notices, in the order of the folder.
let noticeRules: [any NoticeRule] = [
    AbsentStatus(), RequiredOfNotices(), SamplesFit(), StatusMeanings(), UniqueSamples(), ValidNames(),
]

/// Every rule of structures, in the order of the folder.
let structureRules: [any StructureRule] = [
    AmountRanges(), ConstraintsFit(), ContradictoryRules(), CurrencyFields(), FileLimits(), GatewayParameters(),
    JSONForms(),
    KnownCurrencies(),
    KnownPrivacy(), MoneyUnits(), RulesOfFields(), TimeFormats(), TimesWithZone(), UniqueWireNames(), ValidNames(),
    WireNames(),
]
