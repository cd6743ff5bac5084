/// Why a language model could not be found, read or fetched. The description is one line: what, where and what to do.
public struct LanguageModelError: Error, Sendable, CustomStringConvertible {
    /// The kind of failure.
    public enum Code: Sendable, CaseIterable {
        /// There is no model in the folder.
        case missing
        /// A file of the model is damaged or cut short.
        case damaged
        /// A file of the model is sound, and of a kind that this program cannot run.
        case unsupported
        /// The model could not be fetched or unpacked.
        case setup
    }

    /// The kind of failure.
    public let code: Code
    /// One line that says what failed, where, and what to do.
    public let description: String

    /// Makes an error of a finished message.
    init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }

    static func missing(_ directory: String) -> Self {
        Self(.missing, "no language model was found in \(directory): run `dossier setup` to fetch it")
    }

    static func damaged(_ path: String, _ reason: String) -> Self {
        Self(.damaged, "the model file \(path) is damaged (\(reason)): remove its folder and run `dossier setup`")
    }

    static func unsupported(_ path: String, _ reason: String) -> Self {
        Self(.unsupported, "the model file \(path) cannot be used (\(reason)): use en_core_web_md 3.7.1")
    }
}
