import CodeTemplates
import SwiftRendering

/// A plan as readable text, by reflection: only tests pay for that.
enum PlanText {
    static func text(of plans: [FilePlan]) -> String {
        var text = ""
        for plan in plans { write(plan, name: "- file", indent: 0, to: &text) }
        return text
    }

    private static func write(_ value: Any, name: String, indent: Int, to text: inout String) {
        let space = String(repeating: "  ", count: indent)
        if let source = (value as? TemplateText)?.source {
            text += "\(space)\(name): \(source.debugDescription)\n"
            return
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional:
            if let child = mirror.children.first { write(child.value, name: name, indent: indent, to: &text) }
        case .collection:
            guard !mirror.children.isEmpty else { return }
            text += "\(space)\(name):\n"
            for child in mirror.children { write(child.value, name: "-", indent: indent + 1, to: &text) }
        case .struct where !mirror.children.isEmpty:
            text += "\(space)\(name):\n"
            for child in mirror.children {
                write(child.value, name: child.label ?? "-", indent: indent + 1, to: &text)
            }
        default: text += "\(space)\(name): \(value)\n"
        }
    }
}
