/// Lines of a news site that are no news, by what they say.
enum Furniture {
    /// Whole lines, in lower case, without the mark that may end them.
    static let lines: Set<String> = [
        "search", "menu", "share", "share this", "share this article", "share article", "advertisement", "ad",
        "sponsored", "subscribe", "subscribe now", "sign in", "sign up", "log in", "login", "register", "home", "news",
        "read more", "see also", "go deeper", "top stories", "more top stories", "recommended", "recommended articles",
        "related", "related articles", "related stories", "related topics", "more on this story", "most read",
        "most popular", "trending", "trending now", "editor's picks", "editors' picks", "you may also like",
        "what to read next", "up next", "listen to article", "listen", "copy link", "copied", "print", "email",
        "facebook", "twitter", "x", "whatsapp", "telegram", "linkedin", "reddit", "instagram", "youtube", "flipboard",
        "follow us", "comments", "leave a comment", "view comments", "load more", "show more", "next", "previous",
        "back to top", "skip to content", "skip to main content", "accept all cookies", "accept", "reject all",
        "manage preferences", "close", "newsletter", "newsletters", "tags", "topics", "live updates", "watch live",
        "about us", "contact us", "privacy policy", "terms of use", "terms of service", "cookie policy", "donate",
        "support us", "save", "save article", "bookmark", "gift article", "latest news", "latest", "video", "videos",
        "story continues below advertisement", "story continues", "article continues below", "continue reading",
        "view on x", "embed", "transcript", "font size", "text size", "reprints",
    ]

    /// What such lines begin with, in lower case.
    static let beginnings = PhraseList([
        "read more:", "read more about", "read also:", "also read:", "see also:", "related:", "watch:", "listen:",
        "more:", "copyright ", "©", "(c) 20", "all rights reserved", "by signing up", "by subscribing", "by clicking",
        "by continuing", "sign up for", "sign up to", "sign up here", "subscribe to", "subscribe for",
        "subscribe now", "click here", "tap here", "follow us on", "follow the ", "join our", "join the conversation",
        "get our ", "get the latest", "get breaking news", "download our app", "download the app", "share on ",
        "share via", "this site uses cookies", "we use cookies", "this website uses cookies", "your privacy",
        "our standards:", "opens new tab", "opens in new window", "this material may not be", "not a subscriber?",
        "already a subscriber?", "enable javascript", "please enable", "story continues", "article continues",
        "solve the daily", "play the daily", "for more ", "to read more", "follow live", "we've updated our",
    ])

    /// What such lines contain, in lower case.
    static let contents = PhraseList([
        "all rights reserved", "privacy policy", "terms of use", "terms of service",
        "may not be reproduced", "may not be published, broadcast", "accept cookies", "cookie settings",
        "unsubscribe at any time", "sign up for our", "subscribe to our", "your inbox", "targeted advertising",
        "thomson reuters trust principles",
    ])

    /// Whether a line is furniture.
    static func contains(_ line: TextLine) -> Bool {
        if line.lowerBytes.count <= 60, lines.contains(line.lower.trimmingMarks()) { return true }
        if line.wordCount <= 60, beginnings.begins(line.lowerBytes) { return !looksLikeNews(line) }
        return line.wordCount <= 45 && contents.stands(in: line.lowerBytes) && !hasQuotation(line)
    }

    /// Whether an earlier article may end with this line: its copyright notice.
    static func endsArticle(_ line: TextLine) -> Bool {
        notices.begins(line.lowerBytes) || rights.stands(in: line.lowerBytes)
    }

    private static let notices = PhraseList(["copyright ", "©"])
    private static let rights = PhraseList(["all rights reserved"])

    /// A long sentence that happens to begin like furniture ("Follow the money, he said, and …").
    private static func looksLikeNews(_ line: TextLine) -> Bool {
        line.wordCount > 25 && hasQuotation(line) && line.endsSentence
    }

    private static func hasQuotation(_ line: TextLine) -> Bool {
        line.text.contains { $0 == "“" || $0 == "\"" || $0 == "”" }
    }
}

extension String {
    /// The text without colons, stops, arrows and bullets at its ends.
    func trimmingMarks() -> String {
        let isMark: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
        guard let first = firstIndex(where: { !isMark($0) }), let last = lastIndex(where: { !isMark($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
