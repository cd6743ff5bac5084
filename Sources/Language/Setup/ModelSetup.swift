/// Fetches the language model.
public enum ModelSetup {
    /// The model's name and version, which is also its folder's name.
    public static let name = "en_core_web_md-3.7.1"
}
