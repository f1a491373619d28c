import SpecDiagnostics
import SpecSyntax
import Testing

@Suite("Plain scalars by the core schema of YAML 1.2")
struct NodeReadingTests {
    private func value(_ text: String) -> Node? { YAMLCase("[\(text)]").root?.items?.first }

    @Test(
        "truth values",
        arguments: [
            ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false), ("FALSE", false),
            ("NO", nil), ("yes", nil), ("on", nil), ("y", nil), ("tRue", nil), ("'true'", nil), ("\"true\"", nil),
            ("1", nil),
            ("!!str true", nil), ("!!bool 'true'", true),
        ] as [(String, Bool?)])
    func boolean(text: String, expected: Bool?) { #expect(value(text)?.boolean == expected) }

    @Test(
        "whole numbers",
        arguments: [
            ("0", 0), ("-1", -1), ("+12", 12), ("007", 7), ("0o17", 15), ("0xfF", 255), ("9223372036854775807", .max),
            ("9223372036854775808", nil), ("1.0", nil), ("1e3", nil), ("1_000", nil), ("0b1", nil), ("0o-7", nil),
            ("0x", nil),
            ("'1'", nil), ("１", nil), ("12:30", nil), ("--1", nil),
        ] as [(String, Int?)])
    func integer(text: String, expected: Int?) { #expect(value(text)?.integer == expected) }

    @Test(
        "nothing",
        arguments: [
            ("~", true), ("null", true), ("Null", true), ("NULL", true), ("!!null ''", true), ("'null'", false),
            ("nil", false),
            ("''", false), ("!!str ", false), ("nULL", false),
        ])
    func null(text: String, expected: Bool) { #expect(value(text)?.isNull == expected) }

    @Test(
        "the words for kinds of values",
        arguments: [
            ("NO", "text"), ("'1'", "text"), ("1", "a number"), ("-1.5e+3", "a number"), (".5", "a number"),
            ("1.2.3", "text"),
            ("0x1F", "a number"), ("true", "a truth value"), ("~", "nothing"), ("[]", "a list"), ("{}", "a mapping"),
            ("-", "text"),
        ])
    func kinds(text: String, expected: String) {
        // A lone dash is no text inside of brackets.
        let node = text == "-" ? YAMLCase("a: '-'\n").root?.entries?.first?.value : value(text)
        #expect(node?.kindDescription == expected)
    }
}
