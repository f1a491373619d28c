// What stands in a response for a required field that could not be read. The failure that goes with it keeps the
// response inside the runtime, so nobody ever sees these.

extension Money {
    static let placeholder = Money(placeholder: ())

    private init(placeholder: Void) {
        minorUnits = 0
        currency = ""
        scale = 0
        text = ""
    }
}

extension DecimalText {
    static let placeholder = DecimalText(placeholder: ())

    private init(placeholder: Void) { text = "" }
}

extension WallTime {
    static let placeholder = WallTime(placeholder: ())

    private init(placeholder: Void) {
        secondsSince1970 = 0
        offset = 0
    }
}

extension WallDate {
    static let placeholder = WallDate(placeholder: ())

    private init(placeholder: Void) {
        year = 1
        month = 1
        day = 1
    }
}
