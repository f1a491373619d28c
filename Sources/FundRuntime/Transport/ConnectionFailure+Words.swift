extension ConnectionFailure {
    /// What the failure says to people.
    public var words: ErrorWords {
        switch self {
        case .invalidAddress:
            said(
                cause: "The configured endpoint is no address.",
                advice: "Correct the endpoint of the configuration, then call again.")
        case .cancelled:
            said(
                cause: "The task that made the call was cancelled.",
                advice: "Call again where the payment is still wanted; the same number may be used.")
        case .nameNotResolved:
            said(
                cause: "There is no network or no DNS here, or the host is misspelt.",
                advice: "Check the network and the endpoint, then send the same request again.")
        case .connectionRefused:
            said(
                cause: "A firewall or a proxy is in the way, or the port is wrong.",
                advice: "Check the endpoint and what is between, then send the same request again.")
        case .hostUnreachable:
            said(
                cause: "There is no route to the host, such as without a network.",
                advice: "Check the network, then send the same request again.")
        case .noConnectionInTime:
            said(
                cause: "The network is slow, or more calls are made at once than the transport has connections for.",
                advice: "Send the same request again later; make fewer calls at once, or allow more connections.")
        case .handshakeFailed:
            said(
                cause: "A proxy presents a certificate of its own, or the machine's root certificates are out of date.",
                advice: "Mend the trust in certificates; never switch their check off.")
        case .proxyFailed:
            said(
                cause: "The proxy is down or wants other credentials.",
                advice: "Correct the proxy's settings, then send the same request again.")
        case .shutDown:
            said(
                cause: "The program is ending and shut its HTTP client down first.",
                advice: "Send the same request when the program runs again, and shut the transport down last.")
        case .other:
            said(
                cause: "The transport does not say.",
                advice: "Look at the transport's own log, then send the same request again.")
        }
    }

    private func said(cause: String, advice: String) -> ErrorWords {
        ErrorWords("Nothing left this machine: \(description).", .nothingWasPaid, cause: cause, advice: advice)
    }
}
