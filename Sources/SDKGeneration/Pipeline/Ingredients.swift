import SpecModel
import SwiftRendering

/// What each generated file is made from, as one hash a file, worked out without planning any.
///
/// A file is made from its own spec, from every spec that this one refers to however indirectly, and from a few facts
/// that planning gathers over all specs. Who takes less than that into account would leave a file as it was although it
/// has become another; who takes more renders it for nothing.
struct Ingredients: Sendable {
    private let hashes: [ContentHash?]

    init(_ model: Model, _ planner: Planner, _ specs: [RelativePath: ContentHash]) {
        let byPath = Dictionary(specs.map { ($0.key.text, $0.value.text) }) { first, _ in first }
        let common = SHA256.hash(of: Array(planner.commonSurroundings.utf8)).text
        let references = FileReferences(model)
        hashes = (0..<planner.fileCount).map { index in
            guard let file = planner.spec(ofFile: index) else { return nil }
            var text = common
            for needed in references.needed(by: file) {
                let path = model.files[needed].path
                guard let hash = byPath[path] else { return nil }
                text += "\n\(hash) \(path)"
            }
            text += "\n" + planner.surroundings(ofFile: index)
            return SHA256.hash(of: Array(text.utf8))
        }
    }

    /// The hash of a file's ingredients; nothing for a file that is made anew every time.
    func hash(ofFile index: Int) -> ContentHash? { hashes[index] }
}
