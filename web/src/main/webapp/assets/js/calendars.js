// A holiday file is put into its text field, where one sees what will be sent.
const MOST = 1024 * 1024;

document.querySelectorAll('input[type="file"][data-fills]').forEach((picker) => {
  const field = document.getElementById(picker.dataset.fills);
  picker.addEventListener('change', async () => {
    const file = picker.files[0];
    if (file && file.size <= MOST) {
      field.value = await file.text();
    } else if (file) {
      field.value = '';
      picker.setCustomValidity(`${file.name} > 1 MB`);
      picker.reportValidity();
      picker.setCustomValidity('');
      picker.value = '';
    }
  });
});
