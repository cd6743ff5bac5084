/// Elements of a page that hold no article.
enum HTMLFurniture {
    /// Whether nothing below an element is read.
    static func contains(_ node: HTMLNode, name: String, isInArticle: Bool) -> Bool {
        if unread.contains(name) { return true }
        if name == "header", !isInArticle { return true }
        if kept.contains(name) { return false }
        if node["hidden"] != nil || node["aria-hidden"]?.lowercased() == "true" { return true }
        if let role = node["role"]?.lowercased(), roles.contains(role) { return true }
        if let style = node["style"]?.lowercased().filter({ $0 != " " }), style.contains("display:none") { return true }
        return false
    }

    /// Whether an element's class or id is that of furniture.
    static func isNamedSo(_ node: HTMLNode, name: String) -> Bool {
        !kept.contains(name) && [node["class"], node["id"]].compactMap(\.self).contains { hasFurnitureName($0) }
    }

    /// Whether a class or id is that of furniture: one of its words, or two of them together, is on the list.
    private static func hasFurnitureName(_ names: String) -> Bool {
        names.split(whereSeparator: \.isWhitespace).contains { name in
            let words = parts(of: name)
            if words.contains(where: classWords.contains) { return true }
            return zip(words, words.dropFirst()).contains { classPairs.contains($0 + "-" + $1) }
        }
    }

    /// `shareTools`, `share-tools` and `share_tools` are two words.
    private static func parts(of name: Substring) -> [String] {
        var parts: [String] = []
        var part = ""
        var previousIsLower = false
        for character in name {
            let startsWord = !character.isLetter || (character.isUppercase && previousIsLower)
            if startsWord, !part.isEmpty {
                parts.append(part)
                part = ""
            }
            if character.isLetter { part += character.lowercased() }
            previousIsLower = character.isLowercase
        }
        return part.isEmpty ? parts : parts + [part]
    }

    private static let unread: Set<String> = [
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "textarea",
        "svg", "iframe", "object", "embed", "canvas", "audio", "video", "map", "dialog", "menu", "head", "math",
    ]
    private static let kept: Set<String> = [
        "html", "body", "main", "article", "p", "h1", "a", "span", "em", "strong", "b", "i",
    ]
    private static let roles: Set<String> = [
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar",
        "toolbar", "alert",
    ]
    private static let classWords: Set<String> = [
        "nav", "navbar", "navigation", "menu", "footer", "sidebar", "share", "sharing", "social", "cookie", "cookies",
        "consent", "gdpr", "newsletter", "related", "recommended", "recommendations", "promo", "promotion", "advert",
        "advertisement", "ads", "ad", "sponsored", "comments", "disqus", "breadcrumb", "breadcrumbs", "subscribe",
        "subscription", "popup", "modal", "overlay", "toolbar", "outbrain", "taboola", "trending", "paywall",
        "pagination", "skip", "masthead", "signup", "login", "hidden", "tags", "teasers", "copyright",
        "disclaimer", "print",
    ]
    private static let classPairs: Set<String> = [
        "most-read", "most-popular", "read-more", "read-next", "up-next", "more-stories", "top-stories", "site-header",
        "page-header", "follow-us", "sign-up", "see-also", "also-like", "tag-list", "link-list", "story-links",
        "screen-reader", "sr-only", "visually-hidden", "email-signup", "inline-links",
    ]
}
