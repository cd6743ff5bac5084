import Foundation
import TestSupport
import Testing

@testable import Language

@Suite struct ModelSetupTests {
    private static func cache() -> URL {
        FileManager.default.temporaryDirectory.appending(path: "dossier-setup-\(UUID().uuidString)")
    }

    private static func names(_ folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0 != ".setup.lock" }
            .sorted()
    }

    @Test(.enabled(if: TestModel.medium != nil, TestModel.wanted))
    func `what was fetched takes its place whole, once`() throws {
        let model = try #require(TestModel.medium)
        let cache = Self.cache()
        defer { try? FileManager.default.removeItem(at: cache) }
        // A run that was interrupted has left its folder behind.
        let leftover = cache.appending(path: ".setup-1")
        try FileManager.default.createDirectory(at: leftover, withIntermediateDirectories: true)
        let setup = ModelSetup(directory: cache.appending(path: "model").path) { (folder) throws(LanguageModelError) in
            let target = folder.appending(path: "fetched")
            try? FileManager.default.copyItem(at: URL(filePath: model), to: target)
            return target
        }
        #expect(try setup.run())
        #expect(Self.names(cache) == ["model"])
        #expect(try LanguageModel(directory: setup.directory).annotate(.lines("It works.")).tokens.count == 3)
        #expect(try !setup.run())
    }

    @Test func `a fetch that fails leaves nothing behind`() throws {
        let cache = Self.cache()
        defer { try? FileManager.default.removeItem(at: cache) }
        let setup = ModelSetup(directory: cache.appending(path: "model").path) { (folder) throws(LanguageModelError) in
            try? Data("half".utf8).write(to: folder.appending(path: "half.whl"))
            throw LanguageModelError(.setup, "no network")
        }
        #expect(throws: LanguageModelError.self) { try setup.run() }
        #expect(Self.names(cache).isEmpty)
    }

    @Test func `what is no model is not put in place`() throws {
        let cache = Self.cache()
        defer { try? FileManager.default.removeItem(at: cache) }
        let setup = ModelSetup(directory: cache.appending(path: "model").path) { (folder) throws(LanguageModelError) in
            folder
        }
        #expect(throws: LanguageModelError.self) { try setup.run() }
        #expect(Self.names(cache).isEmpty)
    }

    @Test func `a folder that cannot be made is named in one line`() throws {
        let setup = ModelSetup(directory: "/proc/nowhere/model")
        let error = #expect(throws: LanguageModelError.self) { try setup.run() }
        #expect(error?.code == .setup)
        #expect(
            error?.description.hasPrefix("the language model could not be set up: cannot make the folder /proc/nowhere")
                == true)
        #expect(error?.description.contains("\n") == false)
    }

    @Test func `the model is looked for where the user says, then in the environment, then in the cache`() {
        let environment = ["DOSSIER_MODEL": "/named", "XDG_CACHE_HOME": "/cache", "HOME": "/home/me"]
        #expect(ModelLocation.directory(given: "/given", environment: environment) == "/given")
        #expect(ModelLocation.directory(environment: environment) == "/named")
        #expect(
            ModelLocation.directory(environment: ["XDG_CACHE_HOME": "/cache", "HOME": "/home/me"])
                == "/cache/dossier/en_core_web_md-3.7.1")
        #expect(
            ModelLocation.directory(environment: [
                "DOSSIER_MODEL": "", "XDG_CACHE_HOME": "relative", "HOME": "/home/me",
            ])
                == "/home/me/.cache/dossier/en_core_web_md-3.7.1")
    }
}
