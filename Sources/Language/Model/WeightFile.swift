/// An array of 32-bit floats in a mapped file, row-major, possibly not aligned.
struct WeightArray: Sendable {
    let file: MappedFile
    let range: Range<Int>
    let shape: [Int]

    /// The number of floats.
    var count: Int { range.count / 4 }

    /// The bytes of the first float.
    var base: UnsafeRawPointer { file.start + range.lowerBound }

    /// The float at a flat index, which must be less than `count`.
    subscript(index: Int) -> Float {
        precondition(index < count)
        return Float(bitPattern: UInt32(littleEndian: base.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)))
    }
}

/// One layer with weights.
struct WeightLayer: Sendable {
    let name: String
    /// The seed of a hash embedding.
    let seed: Int?
    let arrays: [String: WeightArray]
}

/// The weights of one component: thinc's `Model.to_bytes`, layers in breadth-first order of their tree.
struct WeightFile: Sendable {
    let file: ModelFile
    let layers: [WeightLayer]

    /// Reads the layers that have weights.
    init(_ name: String, in directory: String) throws(LanguageModelError) {
        let file = try ModelFile(name, in: directory)
        let root = try file.value()
        guard let nodes = file.items(file.field("nodes", of: root)),
            let attributes = file.items(file.field("attrs", of: root)),
            let parameters = file.items(file.field("params", of: root)),
            nodes.count == attributes.count, nodes.count == parameters.count
        else { throw file.damaged("not a list of layers") }
        var layers: [WeightLayer] = []
        for index in nodes.indices {
            guard case .map(let pairs) = parameters[index], !pairs.isEmpty else { continue }
            guard let name = file.text(file.field("name", of: nodes[index])) else {
                throw file.damaged("layer \(index) has no name")
            }
            var arrays: [String: WeightArray] = [:]
            for (key, value) in pairs {
                guard let key = file.text(key) else { throw file.damaged("layer \(index) has an unnamed array") }
                if case .null = value { continue }
                arrays[key] = try Self.array(value, of: file, layer: name)
            }
            let seed = try Self.seed(attributes[index], of: file)
            layers.append(WeightLayer(name: name, seed: seed, arrays: arrays))
        }
        self.file = file
        self.layers = layers
    }

    /// The layers of a name, in order.
    func layers(named name: String) -> [WeightLayer] { layers.filter { $0.name == name } }

    /// An array of a layer, which must have the shape given (-1 for any extent).
    func array(_ name: String, of layer: WeightLayer, shape: [Int]) throws(LanguageModelError) -> WeightArray {
        guard let array = layer.arrays[name] else { throw file.damaged("the layer \(layer.name) lacks \(name)") }
        guard array.shape.count == shape.count, zip(array.shape, shape).allSatisfy({ $1 < 0 || $0 == $1 }) else {
            throw file.unsupported("\(name) of the layer \(layer.name) has the shape \(array.shape), not \(shape)")
        }
        return array
    }

    private static func array(
        _ value: MessagePackValue, of file: ModelFile, layer: String
    ) throws(LanguageModelError) -> WeightArray {
        guard let extents = file.items(file.field("shape", of: value)),
            case .data(let range) = file.field("data", of: value)
        else { throw file.damaged("an array of the layer \(layer) has no shape or no data") }
        guard file.text(file.field("type", of: value)) == "<f4" else {
            throw file.unsupported("an array of the layer \(layer) is not of 32-bit floats")
        }
        let shape = extents.compactMap(\.integer)
        var count = 4
        for extent in shape {
            let product = count.multipliedReportingOverflow(by: extent)
            guard extent >= 0, !product.overflow else { throw file.damaged("an array of \(layer) has a wrong shape") }
            count = product.partialValue
        }
        guard shape.count == extents.count, count == range.count else {
            throw file.damaged("an array of the layer \(layer) has \(range.count) bytes, not \(count)")
        }
        return WeightArray(file: file.file, range: range, shape: shape)
    }

    private static func seed(_ value: MessagePackValue, of file: ModelFile) throws(LanguageModelError) -> Int? {
        guard case .data(let range) = file.field("seed", of: value) else { return nil }
        var reader = MessagePackReader(UnsafeRawBufferPointer(rebasing: file.bytes[range]))
        do {
            return try reader.value().integer
        } catch {
            throw file.damaged("a seed: \(error)")
        }
    }
}
