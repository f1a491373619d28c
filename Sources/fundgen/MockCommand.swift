internal import ArgumentParser
internal import SDKGeneration

/// `fundgen mock`.
struct MockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mock",
        abstract: "Serves the calls of the specs over HTTP, to try an app in any language against.",
        discussion: """
            Checks requests and their signatures, keeps a ledger, signs its replies, and fails when it is told to. It \
            listens on this machine alone, and makes keys of its own that nothing else trusts. A second port takes faults, \
            moves the clock, and shows the ledger: GET / there lists the commands. The latest 10,000 orders and 1,000 requests \
            are remembered; GET /counts tells how many were forgotten.

            EXAMPLES:
              fundgen mock
              fundgen mock --schemas api --port 8080 --certificates --keys /tmp/keys
              curl http://127.0.0.1:8081/ledger
              curl http://127.0.0.1:8081/faults -d '{"fault":"loseReply","for":"fund.b2cRedPacket.send"}'
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "The port of the gateway; 0 for any that is free.")
    var port: UInt16 = 8080

    @Option(help: ArgumentHelp("The port for faults and the ledger; default: the one after --port.", valueName: "port"))
    var controlPort: UInt16?

    @Flag(help: "Certificate mode, as fund calls demand it of real gateways.")
    var certificates = false

    @Option(
        help: ArgumentHelp("A folder for the keys that the app needs; default: a temporary one.", valueName: "folder"))
    var keys: String?

    #if Mock
        func run() throws {
            var request = GenerationRequest()
            request.schemas = input.schemas
            let (report, bytes) = Generation(request).model()
            StandardStream.errors.put(report.findings())
            guard let bytes else {
                StandardStream.errors.put("error: nothing is served: mend the specs\n")
                throw ExitCode(report.exit.rawValue)
            }
            do throws(MockProblem) {
                try MockServer(
                    model: bytes, port: port, controlPort: controlPort ?? (port == 0 ? 0 : port &+ 1),
                    isInCertificateMode: certificates, keys: keys
                ).run()
            } catch {
                StandardStream.errors.put("error: \(error.message)\n")
                throw ExitCode(ExitStatus.failure.rawValue)
            }
        }
    #else
        func run() throws {
            StandardStream.errors.put(
                "error: this fundgen was built without its mock: name the trait Mock, as in "
                    + "`swift run --traits default,Mock fundgen mock`, or in the manifest: traits: [\"Tool\", \"Mock\"]\n"
            )
            throw ExitCode(ExitStatus.failure.rawValue)
        }
    #endif
}
