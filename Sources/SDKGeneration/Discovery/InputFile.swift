internal import SpecDiagnostics

/// A spec or a template that was found and read.
package struct InputFile: Sendable {
    /// Its place below the folder it was found in; the only path that may reach the output.
    package let path: RelativePath
    /// Its path as the user would type it, for messages.
    package let displayPath: String
    /// Its content, unchecked.
    package let bytes: [UInt8]

    /// The file as the stages see it: by its relative path, so that no path of this machine can reach the output.
    var source: SourceFile { SourceFile(path: path.text, bytes: bytes) }
}
