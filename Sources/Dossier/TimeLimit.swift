internal import Dispatch

/// How long the work on one document may take.
///
/// The work is told its deadline and looks at it on the way, so that it mostly ends by itself. Work that does not is
/// left alone on its thread, which ends with the process at the latest: its answer is no longer waited for.
struct TimeLimit: Sendable {
    /// The longest time, or nil for any.
    var duration: Duration?

    /// The value of some work, or nil where it is not done in time.
    func value<Value: Sendable>(of work: @escaping @Sendable (Deadline) throws(DeadlinePassed) -> Value) async -> Value?
    {
        guard let duration else { return try? work(Deadline()) }
        let (stream, answer) = AsyncStream.makeStream(of: Value.self)
        // A queue of its own has a thread of its own, however many others are stuck.
        DispatchQueue(label: "document").async {
            if let value = try? work(Deadline(after: duration)) { answer.yield(value) }
            answer.finish()
        }
        return await withTaskGroup(of: Value?.self) { group in
            group.addTask {
                for await value in stream { return value }
                return nil
            }
            group.addTask {
                try? await Task.sleep(for: duration)
                return nil
            }
            defer { group.cancelAll() }
            return await group.next() ?? nil
        }
    }
}
