#include "sandbox.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

Sandbox::Sandbox() {
    std::string name = (std::filesystem::temp_directory_path() / "hankehaku-test-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    folder_ = name;
}

Sandbox::~Sandbox() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

std::filesystem::path Sandbox::write(std::string_view name, std::string_view bytes) const {
    std::filesystem::path file = path(name);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream stream(file, std::ios::binary);
    stream << bytes;
    if (!stream.flush()) throw std::runtime_error("cannot write " + file.string());
    return file;
}

std::string Sandbox::read(std::string_view name) const {
    std::ifstream stream(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}
