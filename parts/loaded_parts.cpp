#include "hankehaku/error.h"
#include "parts/parts.h"

#include <dlfcn.h>

#include <filesystem>
#include <string>

namespace hankehaku {
namespace {

/// The folder of the parts, beside the library that this code is in.
std::filesystem::path folder_of_parts() {
    Dl_info library{};
    dladdr(reinterpret_cast<const void*>(&folder_of_parts), &library);
    return std::filesystem::path(library.dli_fname).parent_path() / HANKEHAKU_PARTS_FOLDER;
}

/// The function that a part shows, from the file of that name.  A part stays loaded.
template <class Part>
Part& loaded(const std::string& function) {
    const std::filesystem::path file = folder_of_parts() / (function + ".so");
    void* const part = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
    void* const found = part == nullptr ? nullptr : dlsym(part, function.c_str());
    if (found == nullptr) throw Error("io.part", {{"reason", dlerror()}});
    return *reinterpret_cast<Part*>(found);
}

}  // namespace

PdfPart& pdf_part() {
    static PdfPart& part = loaded<PdfPart>("hankehaku_pdf_part");
    return part;
}

MailPart& mail_part() {
    static MailPart& part = loaded<MailPart>("hankehaku_mail_part");
    return part;
}

RdfPart& rdf_part() {
    static RdfPart& part = loaded<RdfPart>("hankehaku_rdf_part");
    return part;
}

WorkbookPart& workbook_part() {
    static WorkbookPart& part = loaded<WorkbookPart>("hankehaku_workbook_part");
    return part;
}

}  // namespace hankehaku
