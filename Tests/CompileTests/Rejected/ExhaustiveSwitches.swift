import FundRuntime

// What may grow needs a default: a case that comes later must not break an adopter's build.
func isChain(_ trust: GatewayCertificates.AlipayTrust) -> Bool {
    switch trust {  // error: switch covers known cases, but 'GatewayCertificates.AlipayTrust' may have additional
    case .chain: true
    case .pinned: false
    }
}

func isPage(_ kind: CallKind) -> Bool {
    switch kind {  // error: switch covers known cases, but 'CallKind' may have additional
    case .page: true
    case .method, .presetFunction: false
    }
}

func isGet(_ verb: V3Verb) -> Bool {
    switch verb {  // error: switch covers known cases, but 'V3Verb' may have additional
    case .get: true
    case .post: false
    }
}
