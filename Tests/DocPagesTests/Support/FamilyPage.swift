/// A page of another family, in one of the structures that copies of published pages were seen to have.
struct FamilyPage {
    enum Layout: String, CaseIterable, Sendable {
        /// `<table>` below headings; samples in `<pre>`; navigation around it.
        case mirror
        /// The same with samples as numbered list items, and the page in undeclared GBK.
        case numbered
        /// Markdown tables whose lines do not start with a mark, samples neither fenced nor indented.
        case bareMarkdown
        case fencedMarkdown
        case grid
        /// `<dl>`.
        case definitions
        /// Objects as tables inside cells, types that span rows, titles that span columns.
        case nested
        /// The fields of an object as rows below their parameter.
        case tree
        /// One blank between the columns, the required column lost, numbered samples.
        case spaced
        /// Nothing between the columns.
        case glued
        /// Each cell on a line of its own.
        case stacked
    }

    var sheet: FamilySheet
    var layout: Layout
    var style: FamilyStyle

    /// Whether what is required, how long a value is and its sample cannot be told on this page.
    var isRunTogether: Bool { layout == .spaced || layout == .glued }

    var bytes: [UInt8] {
        layout == .numbered ? encode(text, as: "GB18030") ?? [] : Array(text.utf8)
    }

    var text: String {
        switch layout {
        case .mirror, .numbered, .grid, .definitions, .nested, .tree: html
        case .bareMarkdown, .fencedMarkdown: markdown
        case .spaced, .glued, .stacked: dump
        }
    }

    /// Calls with what stands above each.
    var samples: [(heading: String, lines: [String])] {
        let name = sheet.api.split(separator: ".").dropFirst().joined(separator: ".")
        let names = sheet.fields.filter { !$0.isOption && $0.required != .no || sheet.positional.contains($0.name) }
            .map(\.name)
        let root = String(sheet.api.prefix { $0 != "." })
        var found: [(String, [String])] = []
        if sheet.callers.contains("cloudFunction") {
            let members = names.map { "    \($0): ctx.args.\($0)," }
            let head = ["// 云函数里直接用 ctx 调用", "module.exports = async function (ctx) {"]
            let call = "  const res = await \(sheet.functionRoot).\(name)({"
            found.append(("在云函数中调用", head + [call] + members + ["  });", "  return res;", "};"]))
            for option in sheet.options {
                let value = option == "notify_url" ? "notify: { url: ctx.args.url }" : "\(option): ctx.args.\(option)"
                found.append(
                    (
                        "支持传入\(option)",
                        head + [call] + members + ["  }, {", "    \(value)", "  });", "  return res;", "};"]
                    ))
            }
        }
        if !sheet.isOnlyPositional {
            let members = names.map { "  \($0): this.data.\($0)," }
            found.append(
                ("alipay-serverless-sdk 版本&=1.0.0", ["const res = await \(root).\(name)({"] + members + ["});"]))
        }
        if !sheet.positional.isEmpty {
            let order = sheet.positional.map { "this.data.\($0)" }.joined(separator: ", ")
            let heading = sheet.isOnlyPositional ? "调用示例" : "alipay-serverless-sdk 版本<1.0.0"
            found.append((heading, ["const res = await \(root).\(name)(\(order));"]))
        }
        return found
    }

    var precondition: String? { sheet.feature.map { "使用该API前，请确认你的小程序应用已经添加 \($0) 功能" } }

    func objectTitle(_ object: FamilySheet.Object) -> String { "\(object.name) \(style.object)".trimmedEnd }
}

extension String {
    fileprivate var trimmedEnd: String { hasSuffix(" ") ? String(dropLast()) : self }
}
