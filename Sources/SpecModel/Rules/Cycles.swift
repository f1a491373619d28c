/// Which nodes of a graph lead to each other, found in one walk whose cost grows with the graph (Tarjan, 1972).
struct Cycles {
    /// The number of the component that each node is in: from every node of it a way leads to every other one.
    private var components: [Int]
    private let edges: [[Int]]

    /// Takes the number of nodes, and where the edges of each lead.
    init(count: Int, edges: (Int) -> [Int]) {
        self.edges = (0..<count).map(edges)
        components = [Int](repeating: -1, count: count)
        var walk = Walk(count: count)
        for node in 0..<count where walk.order[node] == nil { visit(node, &walk) }
    }

    /// Whether an edge between two nodes is part of a way that leads back to its start.
    func joins(_ node: Int, _ other: Int) -> Bool { components[node] == components[other] }

    private struct Walk {
        /// When a node was entered.
        var order: [Int?]
        /// The earliest node that can be reached from a node and whose component is not known.
        var lowest: [Int]
        var entered = 0
        var open: [Int] = []
        /// The nodes from the start to here, with the edge to take next; no call inside a call, however long the way is.
        var path: [(node: Int, next: Int)] = []

        init(count: Int) {
            order = [Int?](repeating: nil, count: count)
            lowest = [Int](repeating: 0, count: count)
        }

        mutating func enter(_ node: Int) {
            order[node] = entered
            lowest[node] = entered
            entered += 1
            open.append(node)
            path.append((node, 0))
        }
    }

    private mutating func visit(_ start: Int, _ walk: inout Walk) {
        walk.enter(start)
        while let (node, next) = walk.path.last {
            if next < edges[node].count {
                walk.path[walk.path.count - 1].next += 1
                let other = edges[node][next]
                if let order = walk.order[other] {
                    if components[other] < 0 { walk.lowest[node] = min(walk.lowest[node], order) }
                } else {
                    walk.enter(other)
                }
                continue
            }
            walk.path.removeLast()
            if let parent = walk.path.last?.node { walk.lowest[parent] = min(walk.lowest[parent], walk.lowest[node]) }
            guard walk.lowest[node] == walk.order[node] else { continue }
            repeat {
                components[walk.open[walk.open.count - 1]] = node
            } while walk.open.removeLast() != node
        }
    }
}
