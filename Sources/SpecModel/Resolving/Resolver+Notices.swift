import SpecDiagnostics
import SpecLanguage
import SpecSyntax

extension Resolver {
    mutating func resolve(_ notice: Document.Notice, service: String, resource: String) -> Notice {
        inheriting(notice.by) { resolver, evidence in
            Notice(
                id: CallName.id(service: service, resource: resource, call: notice.name.value),
                name: notice.name.value, range: notice.name.range, service: service, resource: resource,
                file: resolver.file, doc: notice.doc, message: resolver.sourced(notice.message),
                notifyType: resolver.sourced(notice.notifyType), content: resolver.resolve(notice.content),
                status: notice.status.map { resolver.resolve($0) },
                samples: notice.samples.map { resolver.sourced($0) },
                givenName: notice.givenName, evidence: evidence, misread: notice.misread)
        }
    }

    mutating func resolve(_ settling: Document.SettlingNotice) -> SettlingNotice {
        SettlingNotice(
            notice: settling.notice.flatMap { notice($0) }, conditions: settling.conditions, echo: settling.echo,
            status: settling.status.map { resolve($0) }, evidence: evidence(settling.by),
            range: settling.notice?.range ?? settling.range)
    }

    private mutating func notice(_ name: Located<String>) -> NoticeID? {
        if let id = names.notices[name.value] { return id }
        report("notice", name, knownAtMost: names.notices.count) { Array($0.names.notices.keys) }
        return nil
    }
}
