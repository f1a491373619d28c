/// Types of Swift and Foundation that nearly every file uses by their short names.
enum WellKnownTypes {
    static let names: Set<String> = [
        "Any", "AnyObject", "Array", "Bool", "Bundle", "Calendar", "Character", "Clock", "Codable", "Collection",
        "Data",
        "Date", "DateFormatter", "Decimal", "Decoder", "Dictionary", "Double", "Duration", "Encoder", "Error",
        "FileManager", "Float", "Hasher", "Int", "Locale", "Measurement", "Mirror", "Never", "Notification",
        "Operation",
        "OperationQueue", "Optional", "Process", "Progress", "Range", "Regex", "Result", "Sendable", "Sequence", "Set",
        "Stream", "String", "Substring", "Task", "Thread", "TimeInterval", "TimeZone", "Timer", "Type", "URL",
        "URLRequest", "URLSession", "UUID", "Unit", "Void",
    ]
}
