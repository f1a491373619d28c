package import Foundation

/// A picture of lines over sizes, both axes logarithmic, as SVG.
package struct LogPlot {
    private let title: String
    private var lines: [(name: String, points: [(Double, Double)])] = []

    /// A picture without lines.
    package init(title: String) { self.title = title }

    /// Adds a line; points that a logarithm cannot show are left out.
    package mutating func add(_ name: String, _ points: [(Double, Double)]) {
        let shown = points.filter { $0.0 > 0 && $0.1 > 0 }
        if !shown.isEmpty { lines.append((name, shown)) }
    }

    /// Writes the picture.
    package func write(to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(svg.utf8).write(to: file)
    }

    private static let colours = ["#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e"]
    private static let width = 720.0
    private static let height = 440.0
    private static let margin = 70.0

    private var svg: String {
        let points = lines.flatMap(\.points)
        let across = Axis(points.map(\.0))
        let up = Axis(points.map(\.1))
        func x(_ value: Double) -> Double { Self.margin + across.place(of: value) * (Self.width - 220) }
        func y(_ value: Double) -> Double {
            Self.height - Self.margin / 1.5 - up.place(of: value) * (Self.height - 1.5 * Self.margin)
        }
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(Self.width)" height="\(Self.height)" font-family="sans-serif" font-size="12">
            <rect width="100%" height="100%" fill="white"/>
            <text x="\(Self.margin)" y="20" font-size="15">\(title)</text>

            """
        for power in across.powers {
            let value = pow(10, Double(power))
            text += Self.line(x(value), y(up.least), x(value), y(up.most), "#dddddd")
            text += Self.label(x(value), y(up.least) + 18, Self.name(value), anchor: "middle")
        }
        for power in up.powers {
            let value = pow(10, Double(power))
            text += Self.line(x(across.least), y(value), x(across.most), y(value), "#dddddd")
            text += Self.label(x(across.least) - 6, y(value) + 4, Self.name(value), anchor: "end")
        }
        for (index, line) in lines.enumerated() {
            let colour = Self.colours[index % Self.colours.count]
            let path = line.points.map { "\(x($0.0)),\(y($0.1))" }.joined(separator: " ")
            text += "<polyline points=\"\(path)\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>\n"
            for point in line.points {
                text += "<circle cx=\"\(x(point.0))\" cy=\"\(y(point.1))\" r=\"3\" fill=\"\(colour)\"/>\n"
            }
            text += Self.label(Self.width - 140, 50 + Double(index) * 18, line.name, anchor: "start", colour)
        }
        return text + "</svg>\n"
    }

    private static func name(_ value: Double) -> String { String(format: "%g", value) }

    private static func line(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ colour: String) -> String {
        "<line x1=\"\(x1)\" y1=\"\(y1)\" x2=\"\(x2)\" y2=\"\(y2)\" stroke=\"\(colour)\"/>\n"
    }

    private static func label(_ x: Double, _ y: Double, _ text: String, anchor: String, _ colour: String = "#333333")
        -> String
    {
        "<text x=\"\(x)\" y=\"\(y)\" text-anchor=\"\(anchor)\" fill=\"\(colour)\">\(text)</text>\n"
    }
}

/// Whole powers of ten around some values.
private struct Axis {
    let powers: ClosedRange<Int>

    init(_ values: [Double]) {
        let low = Int(floor(log10(values.min() ?? 1)))
        powers = low...max(low + 1, Int(ceil(log10(values.max() ?? 10))))
    }

    var least: Double { pow(10, Double(powers.lowerBound)) }
    var most: Double { pow(10, Double(powers.upperBound)) }

    /// From 0 to 1.
    func place(of value: Double) -> Double {
        (log10(value) - Double(powers.lowerBound)) / Double(powers.upperBound - powers.lowerBound)
    }
}
