import FundRuntime

extension RequestInspection {
    /// Checks the value of a field, or an element of it.
    mutating func check(_ value: JSONValue, _ field: ModelField, _ type: ModelType, _ place: String) {
        switch type {
        case .text:
            guard case .string(let text) = value else { return add(.invalid, place, "must be a string") }
            if text.isEmpty, field.isRequired { add(.missing, place, "is required, and empty") }
            checkLength(text, field.length, place)
            if let pattern = field.pattern, !pattern.matches(text) { add(.invalid, place, "has another form") }
        case .integer:
            guard let number = scalar(value, field, place).flatMap({ Int($0) }) else {
                return add(.invalid, place, "must be a whole number")
            }
            if let range = field.range, !range.contains(number) { add(.invalid, place, "is out of its range") }
        case .boolean: checkBoolean(value, field, place)
        case .decimal:
            if scalar(value, field, place).flatMap({ DecimalText($0) }) == nil {
                add(.invalid, place, "must be a decimal number")
            }
        case .money, .amount: checkMoney(value, field, type, place)
        case .dateTime, .date: checkTime(value, field, place)
        case .enumeration(let known):
            guard case .string(let text) = value else { return add(.invalid, place, "must be a string") }
            if text.isEmpty || known.isClosed && !known.values.contains(text) {
                add(.invalid, place, "must be one of \(known.values.joined(separator: ", "))")
            }
        case .json: break
        case .file: add(.invalid, place, "must be a part of the form of its own")
        case .object: if case .object = value { break } else { add(.invalid, place, "must be an object") }
        case .list(let element):
            guard case .array(let values) = value else { return add(.invalid, place, "must be a list") }
            if let count = field.count, !count.contains(values.count) {
                add(.invalid, place, "has \(values.count) elements, which are too few or too many")
            }
            for (index, value) in values.enumerated() { check(value, field, element, "\(place)[\(index)]") }
        case .map(let element):
            guard case .object(let object) = value else { return add(.invalid, place, "must be an object") }
            for member in object.members { check(member.value, field, element, "\(place).\(member.name)") }
        case .jsonText(let inner):
            guard case .string(let text) = value, let value = try? JSONValue(parsing: text) else {
                return add(.invalid, place, "must be JSON inside a string")
            }
            check(value, field, inner, place)
        case .structure(let structure):
            guard case .object(let object) = value else { return add(.invalid, place, "must be an object") }
            check(structure, object, place + ".")
        }
    }

    /// A file, which is beside the content.
    mutating func checkFile(_ field: ModelField, _ place: String) {
        guard let file = call.files[field.wire] else {
            if field.isRequired { add(.missing, place, "is required, as a part of the form with a file name") }
            return
        }
        if let length = field.length, !length.contains(file.size) {
            add(.invalid, place, "has \(file.size) bytes, which are too few or too many")
        }
        let name = file.fileName.lowercased()
        let type = file.mediaType.lowercased()
        let isTaken = field.accept.contains { kind in
            let kind = kind.lowercased()
            if kind.hasPrefix(".") { return name.hasSuffix(kind) }
            return kind.hasSuffix("/*") ? type.hasPrefix(kind.dropLast()) : type == kind
        }
        if !field.accept.isEmpty, !isTaken {
            add(.invalid, place, "must be one of \(field.accept.joined(separator: ", "))")
        }
    }

    /// The text of a single value, in the JSON type that it must have.
    private mutating func scalar(_ value: JSONValue, _ field: ModelField, _ place: String) -> String? {
        switch (value, field.form) {
        case (.number, .string): add(.invalid, place, "must be a string")
        case (.string, .number): add(.invalid, place, "must be a JSON number")
        default: break
        }
        return value.scalarText
    }

    private mutating func checkBoolean(_ value: JSONValue, _ field: ModelField, _ place: String) {
        if let words = field.words {
            if value.scalarText != words.yes, value.scalarText != words.no {
                add(.invalid, place, "must be \(words.yes) or \(words.no)")
            }
        } else if case .boolean = value {
        } else if !["true", "false"].contains(value.scalarText) {
            add(.invalid, place, "must be true or false")
        }
    }

    private mutating func checkMoney(
        _ value: JSONValue, _ field: ModelField, _ type: ModelType, _ place: String
    ) {
        let limits: ModelAmount? = if case .amount(let amount) = type { amount } else { nil }
        guard let text = scalar(value, field, place) else { return add(.invalid, place, "must be a sum of money") }
        guard let sum = field.money(text) else { return add(.invalid, place, "is no sum of this currency") }
        func limit(_ text: String?) -> Money? {
            text.flatMap { try? Money($0, currency: sum.currency, scale: sum.scale) }
        }
        if let least = limit(limits?.minimum), sum.minorUnits < least.minorUnits {
            add(.limit, place, "must be at least \(least.text)")
        }
        if let most = limit(limits?.maximum), sum.minorUnits > most.minorUnits {
            add(.limit, place, "must be at most \(most.text)")
        }
    }

    private mutating func checkTime(_ value: JSONValue, _ field: ModelField, _ place: String) {
        guard let text = value.scalarText, field.isTime(text) else {
            return add(.invalid, place, "must be a time in the form \(field.timeFormat)")
        }
    }
}
