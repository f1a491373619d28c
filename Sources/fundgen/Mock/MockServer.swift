#if Mock
    internal import FlyingFox
    internal import FlyingSocks
    internal import Foundation
    internal import FundTesting
    internal import SDKGeneration

    /// The gateway on one port, and what controls it on another.
    struct MockServer {
        let model: [UInt8]
        let port: UInt16
        let controlPort: UInt16
        let isInCertificateMode: Bool
        let keys: String?

        /// Serves until Ctrl-C or until the process is told to end; keys in a folder of their own go with it.
        func run() throws(MockProblem) {
            let gateway = try gateway()
            let end = EndOfServing()
            // Before there are keys to be removed.
            let signals = [SIGHUP, SIGINT, SIGTERM].map(end.comes(onSignal:))
            let files = try MockKeys(gateway.keys, gateway.options, in: keys)
            defer { files.removeTemporary() }
            Task.detached { [self] in end.comes(by: await served(gateway, files)) }
            defer { withExtendedLifetime(signals) {} }
            if let problem = end.wait() { throw problem }
        }

        /// Serves; the problem is why it no longer does.
        private func served(_ gateway: TestGateway, _ files: MockKeys) async -> MockProblem {
            do throws(MockProblem) {
                let (http, control) = (GatewayHTTP(gateway), GatewayControl(gateway))
                let main = try server(port, "--port") { request in await Self.answer(request, http) }
                let second = try server(controlPort, "--control-port") { request in
                    await Self.answer(request, control)
                }
                let served = try await start(main, port, "--port")
                let controlled = try await start(second, controlPort, "--control-port")
                StandardStream.output.put(
                    banner(gateway, try await address(of: main), try await address(of: second), files.folder))
                _ = (await served.result, await controlled.result)
                return MockProblem("the server ended")
            } catch {
                return error
            }
        }

        private func gateway() throws(MockProblem) -> TestGateway {
            var options = GatewayOptions()
            options.signatures = isInCertificateMode ? .certificates : .publicKeys
            options.ledgerLimit = 10_000
            options.recordLimit = 1_000
            options.observer = { StandardStream.output.put($0.summary.printable + "\n") }
            do {
                return try TestGateway(model: APIModel(json: model), options: options, clock: .running())
            } catch {
                throw MockProblem("\(error)")
            }
        }

        private func server(
            _ port: UInt16, _ option: String,
            _ handler: @escaping @Sendable (FlyingFox.HTTPRequest) async -> FlyingFox.HTTPResponse
        ) throws(MockProblem) -> HTTPServer {
            do {
                let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
                return HTTPServer(
                    config: HTTPServer.Configuration(address: address, timeout: 600, logger: .disabled),
                    handler: ClosureHTTPHandler(handler))
            } catch {
                throw MockProblem("there is no address for \(option) \(port)")
            }
        }

        private func start(
            _ server: HTTPServer, _ port: UInt16, _ option: String
        ) async throws(MockProblem) -> Task<Void, any Error> {
            let running = Task { try await server.run() }
            // Whichever comes first: it listens, or it has failed.
            let failure = Task { await running.result }
            do { try await server.waitUntilListening(timeout: 5) } catch {
                running.cancel()
                guard case .failure(let error) = await failure.value else { return running }
                throw MockProblem(
                    "port \(port) cannot be taken (\(error.localizedDescription)): name another with \(option), or 0 for any"
                )
            }
            return running
        }

        private func address(of server: HTTPServer) async throws(MockProblem) -> String {
            guard case .ip4(let host, let port)? = await server.listeningAddress else {
                throw MockProblem("the server does not listen")
            }
            return "http://\(host):\(port)"
        }

        private func banner(_ gateway: TestGateway, _ url: String, _ control: String, _ keys: URL) -> String {
            let mode = isInCertificateMode ? "certificates" : "public keys"
            let numbers = GatewayHTTP(gateway).serialNumbers.joined(separator: " ")
            let serials = numbers.isEmpty ? "" : "serials   \(numbers)  app_cert_sn and alipay_root_cert_sn\n"
            return """
                gateway   \(url)/gateway.do  app \(gateway.options.appID), \(mode)
                version 3 \(url)/v3/…
                space     \(url)/client  space \(gateway.options.spaceID), secret \(gateway.options.spaceSecret)
                control   \(control)/  lists its commands
                keys      \(keys.path)
                \(serials)ready     end it with Ctrl-C

                """
        }
    }
#endif
