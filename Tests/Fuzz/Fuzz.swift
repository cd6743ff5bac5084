import Foundation

/// One input of the fuzzer, for the target that `DOSSIER_FUZZ` names (libFuzzer, `LLVMFuzzerTestOneInput`).
@_cdecl("LLVMFuzzerTestOneInput")
func readOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    Chosen.target.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// The target of this run, with what it has loaded.
enum Chosen {
    static let target: FuzzTarget = {
        let name = ProcessInfo.processInfo.environment["DOSSIER_FUZZ"] ?? ""
        guard let make = FuzzTarget.named[name] else {
            fatalError("DOSSIER_FUZZ must be one of " + FuzzTarget.named.keys.sorted().joined(separator: ", "))
        }
        return make()
    }()
}

#if !FUZZING
    /// Without the fuzzer: `fuzz seeds TARGET FOLDER` writes what a target begins with, `fuzz replay TARGET FILE...` reads
    /// inputs once, and `fuzz targets` lists the names.
    @main
    enum Fuzz {
        static func main() throws {
            let words = Array(CommandLine.arguments.dropFirst())
            guard let first = words.first, words.count == 1 || FuzzTarget.named[words[1]] != nil else {
                print("fuzz targets | fuzz seeds TARGET FOLDER | fuzz replay TARGET FILE...")
                exit(64)
            }
            switch (first, words.count) {
            case ("targets", 1): print(FuzzTarget.named.keys.sorted().joined(separator: "\n"))
            case ("seeds", 3): try writeSeeds(of: words[1], to: URL(filePath: words[2]))
            case ("replay", 3...):
                guard let target = FuzzTarget.named[words[1]]?() else { return }
                for path in words[2...] { target.read(Array(try Data(contentsOf: URL(filePath: path)))) }
            default: exit(64)
            }
        }

        private static func writeSeeds(of target: String, to folder: URL) throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (number, seed) in try FuzzSeeds.of(target).enumerated() {
                try Data(seed).write(to: folder.appending(path: "seed-\(number)"))
            }
        }
    }
#endif
