import Foundation
import SpecMutations

/// Looks at mutants of specs: `SpecFuzzer FOLDER ROUNDS [SEED]`.
///
/// It prints the seed, and ends at the first crash, at the first mutant that takes longer than a minute, or at the first
/// that one command takes and the other refuses.
@main
struct SpecFuzzer {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard (3...4).contains(arguments.count), let rounds = Int(arguments[2]),
            let seed = arguments.count == 4 ? UInt64(arguments[3]) : .random(in: 0 ... .max)
        else {
            print("usage: SpecFuzzer FOLDER ROUNDS [SEED]")
            exit(64)
        }
        print("seed \(seed), \(rounds) mutants")
        fflush(nil)
        var run = MutationRun(specs: arguments[1], seed: seed)
        while run.rounds < rounds, run.problems.isEmpty {
            // The signal ends a process that hangs.
            alarm(60)
            try run.next()
            if run.rounds.isMultiple(of: 10_000) {
                print("\(run.rounds) mutants, \(run.accepted) of them accepted")
                fflush(nil)
            }
        }
        for problem in run.problems { print("error: \(problem); the mutant is in \(MutationRun.lastMutant.path)") }
        if !run.problems.isEmpty { exit(1) }
        try? FileManager.default.removeItem(at: MutationRun.lastMutant)
        print("\(run.rounds) mutants, \(run.accepted) of them accepted: no crash, no hang")
    }
}
