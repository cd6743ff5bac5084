internal import CLibXML2

/// A page as libxml2's HTML parser understands it.
final class HTMLTree {
    private let document: htmlDocPtr

    /// libxml2 wants to be set up once, before several threads use it.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Parses UTF-8; nil only where the parser has no memory or no element was found.
    init?(_ utf8: [UInt8]) {
        guard Self.isReady, let size = Int32(exactly: utf8.count) else { return nil }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue
        let parsed = utf8.withUnsafeBytes { bytes in
            htmlReadMemory(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, "UTF-8", Int32(options))
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// The `html` element.
    var root: HTMLNode? { xmlDocGetRootElement(document).map(HTMLNode.init) }

    /// Visits every node below the root in the order of the text, without recursion: `enter` says whether to go into
    /// the node, `leave` is called for the nodes gone into.
    func walk(enter: (HTMLNode) -> Bool, leave: (HTMLNode) -> Void) {
        guard let root else { return }
        var node = root
        while true {
            if enter(node) {
                if let child = node.firstChild {
                    node = child
                    continue
                }
                leave(node)
            }
            while node.next == nil || node == root {
                guard node != root, let parent = node.parent else { return }
                node = parent
                leave(node)
            }
            if let next = node.next { node = next }
        }
    }
}

/// A node of a page; valid as long as its tree.
struct HTMLNode: Hashable {
    private let pointer: xmlNodePtr

    init(_ pointer: xmlNodePtr) { self.pointer = pointer }

    var firstChild: HTMLNode? {
        // The child of an entity's reference is its declaration, whose parent is another.
        pointer.pointee.type == XML_ENTITY_REF_NODE ? nil : pointer.pointee.children.map(HTMLNode.init)
    }
    var next: HTMLNode? { pointer.pointee.next.map(HTMLNode.init) }
    var parent: HTMLNode? { pointer.pointee.parent.map(HTMLNode.init) }

    /// The name of an element in lower case; empty for other nodes.
    var name: String {
        guard pointer.pointee.type == XML_ELEMENT_NODE, let name = pointer.pointee.name else { return "" }
        return String(cString: name).lowercased()
    }

    /// The words of a text node; nil for other nodes.
    var text: String? {
        guard pointer.pointee.type == XML_TEXT_NODE, let content = pointer.pointee.content else { return nil }
        return String(cString: content)
    }

    /// All words below the node.
    var content: String {
        guard let content = xmlNodeGetContent(pointer) else { return "" }
        defer { dossier_xml_free(content) }
        return String(cString: content)
    }

    /// An attribute's value, or nil where the element has none of that name.
    subscript(attribute: String) -> String? {
        guard pointer.pointee.type == XML_ELEMENT_NODE, let value = xmlGetProp(pointer, attribute) else { return nil }
        defer { dossier_xml_free(value) }
        return String(cString: value)
    }
}
