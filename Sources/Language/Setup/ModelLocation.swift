internal import FoundationEssentials

/// Where the language model stands.
public enum ModelLocation {
    /// The folder to read: the one given, else the one that `DOSSIER_MODEL` names, else the one that `dossier setup` fills.
    /// `environment` is the process's own unless another is given.
    public static func directory(given: String? = nil, environment: [String: String]? = nil) -> String {
        if let given, !given.isEmpty { return given }
        let environment = environment ?? ProcessInfo.processInfo.environment
        if let named = environment["DOSSIER_MODEL"], !named.isEmpty { return named }
        return standard(environment: environment)
    }

    /// The folder that `dossier setup` fills: `dossier/en_core_web_md-3.7.1` in the user's cache directory (XDG Base
    /// Directory Specification 0.8: `XDG_CACHE_HOME`, where it is absolute, else `~/.cache`).
    public static func standard(environment: [String: String]? = nil) -> String {
        let environment = environment ?? ProcessInfo.processInfo.environment
        let home = environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "."
        let cache = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? home + "/.cache"
        return cache + "/dossier/" + ModelSetup.name
    }
}
