import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLSession {
    /// The queue on which the session receives, where it must be suspended for a cancellation to be heard; nil elsewhere.
    ///
    /// On Linux the queue on which libcurl runs goes on for as long as there is something to read, and lets in nothing else of
    /// any session in the process: neither a cancellation nor a new task. It is not public. Where a later version of
    /// FoundationNetworking keeps it under another name, cancelling waits as it does for everybody else.
    var receivingQueue: DispatchQueue? {
        #if canImport(FoundationNetworking)
            Mirror(reflecting: self).descendant("multiHandle", "queue") as? DispatchQueue
        #else
            nil
        #endif
    }
}
