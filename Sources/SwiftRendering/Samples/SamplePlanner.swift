import CodeTemplates
import SpecDiagnostics
import SpecLanguage
package import SpecModel

/// Plans the files of tests that the samples of a model make.
package struct SamplePlanner: Sendable {
    private let model: Model
    private let module: TestedModule
    private let types: FieldTypes

    /// Prepares planning.
    ///
    /// - Parameter part: what is tested of the model, all of it when nil; names are those that the whole model gives.
    package init(
        of model: Model, testing part: Model? = nil, _ options: PlanOptions, in module: TestedModule
    ) {
        self.model = part ?? model
        self.module = module
        types = FieldTypes(model: model, names: TypeNames(model, options), runtime: options.runtimeText)
    }

    /// One file for each spec that has samples.
    package var files: [SampleFilePlan] { model.files.compactMap(plan) }

    private func plan(_ file: SpecFile) -> SampleFilePlan? {
        guard let service = file.service, let resource = file.resource else { return nil }
        let builder = SampleTestBuilder(types: types)
        var tests = file.operations.flatMap { builder.tests(of: model[$0]) }
        guard !tests.isEmpty else { return nil }
        tests[0].isFirst = true
        let id = "\(CallName.prefix)\(service.value).\(resource.value)"
        let names = types.names
        return SampleFilePlan(
            path: "\(outputPath(forSpec: file.path).dropLast(".swift".count))+Samples.swift",
            source: .comment(file.path), imports: module.imports, id: .literal(id), name: .comment(id),
            type: .identifier(
                "\(names.name(ofService: service.value))\(names.name(ofResource: resource.value))Samples"),
            tests: tests)
    }
}
