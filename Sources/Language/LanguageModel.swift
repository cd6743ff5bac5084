public import Documents
internal import Synchronization

/// The English model: it splits text into tokens and finds tags, lemmas, trees and entities, as spaCy does with the same files.
///
/// Annotating is thread-safe: every call works in memory of its own, taken from a pool.
public struct LanguageModel: Sendable {
    private let pool: WorkspacePool
    /// The types of entities by the recogniser's numbers.
    private let entityLabels: [EntityLabel]

    /// Reads the model (`en_core_web_md` 3.7.1, or another of spaCy's English CNN models) in a folder.
    public init(directory: String) throws(LanguageModelError) {
        try self.init(directory: directory, kernels: Kernels())
    }

    /// Reads a model that is to run with the given kernels.
    init(directory: String, kernels: Kernels) throws(LanguageModelError) {
        let engine = try Engine(directory: directory, kernels: kernels)
        pool = WorkspacePool(engine: engine)
        entityLabels = engine.recogniser.labels.map { EntityLabel(rawValue: $0) ?? .unknown }
    }

    /// Annotates a document, one paragraph at a time.
    public func annotate(_ document: SourceDocument) -> AnnotatedDocument {
        Deadline.never { deadline throws(DeadlinePassed) in try annotate(document, by: deadline) }
    }

    /// Annotates a document, and gives up where a deadline passes.
    package func annotate(_ document: SourceDocument, by deadline: Deadline) throws(DeadlinePassed) -> AnnotatedDocument
    {
        try pool.withWorkspace { workspace throws(DeadlinePassed) in
            var builder = AnnotationBuilder(document, workspace, entityLabels)
            while builder.runBatch() { try deadline.check() }
            return builder.finish()
        }
    }
}

/// Work memory for as many threads as annotate at once.
final class WorkspacePool: Sendable {
    private struct Idle: @unchecked Sendable {
        var workspaces: [Workspace] = []
    }

    private let engine: Engine
    private let idle = Mutex(Idle())

    init(engine: Engine) { self.engine = engine }

    /// Calls a function with a workspace that no other thread has.
    func withWorkspace<Result, Failure>(_ body: (Workspace) throws(Failure) -> Result) throws(Failure) -> Result {
        let taken = idle.withLock { idle in Box(idle.workspaces.popLast()) }
        let workspace = taken.value ?? Workspace(engine: engine)
        defer {
            let box = Box(workspace)
            idle.withLock { $0.workspaces.append(box.value) }
        }
        return try body(workspace)
    }

    /// Carries a workspace over the lock's border; the pool sees to it that one thread holds it.
    private struct Box<Value>: @unchecked Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }
}
