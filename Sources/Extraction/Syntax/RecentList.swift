/// A list of which only the last elements are asked for, and no more than twice as many are kept: what is asked of it does
/// not grow with the document, and neither does a copy.
struct RecentList<Element> {
    private var list: [Element] = []
    private let reach: Int

    /// An empty list of which some elements can be asked for.
    init(reach: Int) { self.reach = reach }

    /// The last elements, in order.
    var elements: ArraySlice<Element> { list.suffix(reach) }

    /// Adds an element at the end.
    mutating func append(_ element: Element) {
        if list.count == 2 * reach { list.removeFirst(reach) }
        list.append(element)
    }
}

extension RecentList: Sendable where Element: Sendable {}
