import Testing

/// Suites of which one runs at a time: on Linux all sessions of a process take turns, so that a flood which one test receives would
/// hold up what another says of a deadline.
@Suite(.serialized) enum SessionTests {}
