internal import SpecDiagnostics

/// What can be wrong with a file before anything is known of its meaning, apart from its syntax.
extension Diagnostic {
    static func tooLarge(_ file: String) -> Diagnostic {
        Diagnostic(
            id: "yaml-too-large", "the file is larger than 16 MiB", at: SourceRange(file: file),
            hint: "split it into several files")
    }

    static func tooManyNodes(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "yaml-too-large", "the file has more than \(YAMLLimits.nodes) values", at: range,
            hint: "split it into several files")
    }

    static func tooManyProblems(_ file: String) -> Diagnostic {
        Diagnostic(
            id: "yaml-too-many-problems", "reading stopped after \(YAMLLimits.problems) problems",
            at: SourceRange(file: file))
    }

    static func foreignEncoding(_ encoding: String, _ file: String) -> Diagnostic {
        Diagnostic(
            id: "yaml-not-utf8", "the file is \(encoding), and must be UTF-8", at: SourceRange(file: file),
            hint: "save it as UTF-8")
    }

    static func notUTF8(_ byte: UInt8, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "yaml-not-utf8",
            "the file is not UTF-8: the byte \(byte.hexadecimal(digits: 2)) is not allowed here",
            at: range, hint: "save the file as UTF-8; Chinese text may be in GBK")
    }

    static func controlCharacter(_ value: UInt32, at range: SourceRange) -> Diagnostic {
        let name = value.hexadecimal(digits: 4)
        return Diagnostic(
            id: "yaml-control-character", "the invisible character U+\(name) is not allowed in a file", at: range,
            hint: "remove it, or write \"\\u\(name)\" in double quotes")
    }

    static func tagDirective(at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "yaml-tag", "a %TAG directive is not allowed in a file", at: range, hint: "remove it")
    }

    static func empty(_ file: String) -> Diagnostic {
        Diagnostic(id: "yaml-empty", "the file is empty", at: SourceRange(file: file))
    }

    static func manyDocuments(at range: SourceRange, first: SourceRange) -> Diagnostic {
        let place = SourceRange(file: first.file, start: first.start, end: first.start)
        return Diagnostic(
            id: "yaml-many-documents", "a second document starts here, and a file holds one", at: range,
            hint: "move it to a file of its own", notes: [Note(message: "the first document starts here", range: place)]
        )
    }

    static func tooDeep(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "yaml-too-deep", "lists and mappings are nested more than \(YAMLLimits.depth) deep", at: range)
    }

    static func duplicateKey(_ key: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "yaml-duplicate-key", "the key '\(key)' is here a second time", at: range,
            notes: [Note(message: "it is here first", range: first)])
    }

    static func keyIsNotText(_ kind: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "yaml-key-not-text", "a key must be a text, not \(kind)", at: range,
            hint: "put it in quotes if it is meant as a text")
    }

    static func keyIsMissing(at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "yaml-key-not-text", "there is no key in front of the ':'", at: range)
    }

    static func mergeKey(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "yaml-merge-key", "the merge key '<<' is not supported", at: range,
            hint: "write the entries out, or give the shared part a name of its own")
    }

    static func foreignTag(_ tag: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "yaml-tag", "the tag '\(tag)' does not fit here", at: range, hint: "remove it")
    }

    static func quoteInsidePlainText(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "yaml-quote-in-text", "this text is not in quotes and has a '\"' in it, as if a ',' were missing",
            at: range,
            hint: "put the ',' in, or put the whole text in quotes")
    }

    static func unreadable(at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "yaml-syntax", "a value was expected here", at: range)
    }
}

/// What can be wrong with anchors and aliases.
extension Diagnostic {
    static func duplicateAnchor(_ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "yaml-duplicate-anchor", "the anchor '&\(name)' is here a second time", at: range,
            notes: [Note(message: "it is here first", range: first)])
    }

    static func unknownAlias(_ name: String, at range: SourceRange, known: some Collection<String>) -> Diagnostic {
        Diagnostic(
            id: "yaml-unknown-alias", "the alias '*\(name)' has no anchor before it", at: range,
            hint: (known.count > 1000 ? nil : closestMatch(to: name, among: known)).map { "did you mean '*\($0)'?" }
                ?? "put a text that starts with '*' in quotes")
    }

    static func recursiveAlias(_ name: String, at range: SourceRange, anchor: SourceRange?) -> Diagnostic {
        Diagnostic(
            id: "yaml-recursive-alias", "the alias '*\(name)' is inside of what it refers to", at: range,
            notes: [Note(message: "the anchor is here", range: anchor)])
    }

    static func aliasBomb(at range: SourceRange, anchor: SourceRange?) -> Diagnostic {
        Diagnostic(
            id: "yaml-alias-bomb", "the aliases of this file refer to more than \(YAMLLimits.aliasedNodes) values",
            at: range,
            notes: [Note(message: "this one refers to", range: anchor)])
    }
}
