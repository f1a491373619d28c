#if Mock
    internal import Foundation
    internal import FundTesting

    /// The files that an app needs to talk to the mock.
    struct MockKeys {
        /// The folder that they are in.
        let folder: URL
        private let isTemporary: Bool

        /// Writes the files.
        init(_ keys: TestKeys, _ options: GatewayOptions, in path: String?) throws(MockProblem) {
            let temporary = FileManager.default.temporaryDirectory.appending(path: "fundgen-mock-\(UUID().uuidString)")
            folder = path.map { URL(filePath: $0) } ?? temporary
            isTemporary = path == nil
            let files = [
                "app-private-key.txt": keys.applicationPrivateKey, "alipay-public-key.txt": keys.alipayPublicKey,
                "app.crt": keys.applicationCertificate, "alipay.crt": keys.alipayCertificate,
                "alipay-root.crt": keys.rootCertificate, "content-key.txt": keys.contentKey,
            ]
            do {
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                for (name, text) in files {
                    let file = folder.appending(path: name)
                    try Data(text.utf8).write(to: file, options: .atomic)
                    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
                }
            } catch {
                throw MockProblem(
                    "the keys cannot be written to '\(folder.path)': name another folder with --keys")
            }
        }

        /// Removes a folder that nobody named.
        func removeTemporary() {
            if isTemporary { try? FileManager.default.removeItem(at: folder) }
        }
    }
#endif
