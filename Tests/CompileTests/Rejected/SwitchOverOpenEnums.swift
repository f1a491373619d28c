import FundRuntime

// How calls run may grow: a switch says what becomes of cases that are not there yet.
func isPage(_ kind: CallKind) -> Bool {
    switch kind {  // error: switch covers known cases, but 'CallKind' may have additional unknown values
    case .method: false
    case .page: true
    case .presetFunction: false
    }
}

func isGet(_ verb: V3Verb) -> Bool {
    switch verb {  // error: switch covers known cases, but 'V3Verb' may have additional unknown values
    case .get: true
    case .post: false
    }
}
