internal import ArgumentParser

/// How a run goes about it, whatever it is for.
struct RunningOptions: ParsableArguments {
    @Flag(
        help: "Render every file, also those that the lock file shows to be as they should; for work on fundgen itself."
    )
    var afresh = false

    @Flag(help: "Say on standard error what each stage cost.")
    var timings = false
}
