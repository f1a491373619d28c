/// The templates in `Swift/`, as they were when this was compiled; a new one is added here.
package let swiftTemplates: [(name: String, text: [UInt8])] = [
    ("amount", PackageResources.amount_mustache),
    ("declaration", PackageResources.declaration_mustache),
    ("declarations", PackageResources.declarations_mustache),
    ("enumeration", PackageResources.enumeration_mustache),
    ("errorTable", PackageResources.errorTable_mustache),
    ("file", PackageResources.file_mustache),
    ("method", PackageResources.method_mustache),
    ("operation", PackageResources.operation_mustache),
    ("resource", PackageResources.resource_mustache),
    ("sent", PackageResources.sent_mustache),
    ("service", PackageResources.service_mustache),
    ("structure", PackageResources.structure_mustache),
    ("value", PackageResources.value_mustache),
]
